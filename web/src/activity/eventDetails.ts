/** One thing an event carries, ready to be read. */
export interface Detail {
  name: string;
  value: string;
}

const longest = 200;

/** The plain values of an event's data, in order; what is nested is flattened by its path. */
export function detailsOf(data: Record<string, unknown>, prefix = ''): Detail[] {
  return Object.entries(data).flatMap(([key, value]): Detail[] => {
    const name = prefix + key;
    if (value === null || value === undefined || value === '') return [];
    if (Array.isArray(value)) return arrayDetails(name, value);
    if (typeof value === 'object') return detailsOf(value as Record<string, unknown>, `${name}.`);
    return [{ name, value: String(value).slice(0, longest) }];
  });
}

function arrayDetails(name: string, values: unknown[]): Detail[] {
  return values.flatMap((value, index) => detailsOf({ [`${name}[${index}]`]: value }));
}
