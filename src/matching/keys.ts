export type KeysArrays = readonly [hashes: Uint32Array, numbers: Int32Array];

/** Hashes → small numbers from 0, given in the order of coming. Two typed arrays, so that it is kept and read as it is. */
export class Keys {
  #hashes: Uint32Array;
  /** The number plus 1; 0 = free. */
  #numbers: Int32Array;
  #size = 0;

  constructor(...arrays: [] | KeysArrays) {
    const [hashes, numbers] = arrays.length ? arrays : [new Uint32Array(16), new Int32Array(16)];
    this.#hashes = hashes;
    this.#numbers = numbers;
    for (const number of numbers) this.#size = Math.max(this.#size, number);
  }

  get size(): number {
    return this.#size;
  }

  /** @returns -1 where there is none */
  get(hash: number): number {
    return (this.#numbers[this.#place(hash)] ?? 0) - 1;
  }

  /** A new number if need be. */
  take(hash: number): number {
    const place = this.#place(hash);
    const known = this.#numbers[place] ?? 0;
    if (known) return known - 1;
    this.#hashes[place] = hash;
    this.#numbers[place] = ++this.#size;
    if (this.#size * 2 > this.#hashes.length) this.#grow();
    return this.#size - 1;
  }

  arrays(): KeysArrays {
    return [this.#hashes, this.#numbers];
  }

  #place(hash: number): number {
    const mask = this.#hashes.length - 1;
    let place = Math.imul(hash, 0x9e3779b1) >>> 7 & mask;
    while (this.#numbers[place] && this.#hashes[place] !== hash) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const hashes = this.#hashes;
    const numbers = this.#numbers;
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#numbers = new Int32Array(hashes.length * 2);
    for (let i = 0; i < hashes.length; i++) {
      const number = numbers[i];
      const hash = hashes[i];
      if (!number || hash === undefined) continue;
      const place = this.#place(hash);
      this.#hashes[place] = hash;
      this.#numbers[place] = number;
    }
  }
}
