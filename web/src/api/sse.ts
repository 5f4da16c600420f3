export interface ServerSentEvent {
  id: string | null;
  event: string;
  data: string;
}

/** Splits a text stream into server-sent events (WHATWG HTML, section 9.2.6), whatever their names are. */
export class EventParser {
  private rest = '';

  push(chunk: string): ServerSentEvent[] {
    const blocks = (this.rest + chunk).replaceAll('\r\n', '\n').split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.map(parseBlock).filter((event) => event !== null);
  }
}

function parseBlock(block: string): ServerSentEvent | null {
  const event: ServerSentEvent = { id: null, event: 'message', data: '' };
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const [name, value] = splitLine(line);
    if (name === 'data') data.push(value);
    else if (name === 'id') event.id = value;
    else if (name === 'event') event.event = value;
  }
  event.data = data.join('\n');
  return data.length === 0 ? null : event;
}

function splitLine(line: string): [string, string] {
  const colon = line.indexOf(':');
  if (colon < 0) return [line, ''];
  const value = line.slice(colon + 1);
  return [line.slice(0, colon), value.startsWith(' ') ? value.slice(1) : value];
}
