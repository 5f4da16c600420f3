import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { throttle } from './liveEvents';
import { EventParser } from './sse';

describe('server-sent events', () => {
  test('are found however the stream is cut', () => {
    const parser = new EventParser();
    expect(parser.push('id: 7\nevent: invoice.app')).toEqual([]);
    expect(parser.push('roved\ndata: {"a":1}\n')).toEqual([]);
    expect(parser.push('\n')).toEqual([{ id: '7', event: 'invoice.approved', data: '{"a":1}' }]);
  });

  test('with no data, such as the signs of life, are left out', () => {
    expect(new EventParser().push(': still here\n\n')).toEqual([]);
  });

  test('may have several lines and other line ends', () => {
    expect(new EventParser().push('data: a\r\ndata:b\r\n\r\n')).toEqual([{ id: null, event: 'message', data: 'a\nb' }]);
  });
});

describe('throttled refreshes', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('happen once for a burst of events', () => {
    const action = vi.fn();
    const refresh = throttle(action, 1000);
    for (let count = 0; count < 50; count++) refresh.call();
    vi.advanceTimersByTime(1000);
    expect(action).toHaveBeenCalledTimes(1);
    refresh.call();
    vi.advanceTimersByTime(1000);
    expect(action).toHaveBeenCalledTimes(2);
  });
});
