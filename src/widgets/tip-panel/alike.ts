/** Whether two views say the same. Views are plain frozen data, and mostly equal: most calls end at the first line of each field. */
export function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isData(a) || !isData(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => alike(a[key], b[key]));
}

const isData = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
