type Numbers = Int32Array | Uint32Array | Float64Array | Uint8Array;

/** The same numbers with room for more, at least for `size`. */
export function roomier<T extends Numbers>(array: T, size: number): T {
  if (size <= array.length) return array;
  const larger = new (array.constructor as new (size: number) => T)(size * 2);
  larger.set(array);
  return larger;
}
