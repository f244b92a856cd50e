/** Walks JSON text and knows its line, so that a bad entry can be named. */
export class JsonScanner {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  get line(): number {
    this.#skipSpace();
    return this.#line;
  }

  get atEnd(): boolean {
    this.#skipSpace();
    return this.#at >= this.#text.length;
  }

  sees(char: string): boolean {
    this.#skipSpace();
    return this.#text[this.#at] === char;
  }

  take(char: string): boolean {
    if (!this.sees(char)) return false;
    this.#at++;
    return true;
  }

  /** The JSON string that starts here, unescaped; undefined where there is none, or none that ends. */
  string(): string | undefined {
    if (!this.sees('"')) return undefined;
    const end = this.#endOfString(this.#at);
    if (end < 0) return undefined;
    try {
      const value = JSON.parse(this.#text.slice(this.#at, end)) as string;
      this.#at = end;
      return value;
    } catch {
      return undefined;
    }
  }

  /** Passes over a value that is no string, to the `,` or `}` that follows it. */
  skipValue(): boolean {
    if (this.sees('"')) return false;
    let depth = 0;
    for (let at = this.#at; at < this.#text.length; at++) {
      const char = this.#text[at];
      if (char === '"') {
        const end = this.#endOfString(at);
        if (end < 0) return false;
        at = end - 1;
      } else if (depth === 0 && (char === ',' || char === '}')) {
        if (at === this.#at) return false;
        this.#goto(at);
        return true;
      } else if (char === '{' || char === '[') depth++;
      else if (char === '}' || char === ']') depth--;
    }
    return false;
  }

  /** To the next line that begins with a label, or with the end of it all. */
  toNextEntry(): void {
    const next = /\n[ \t]*["}]/g;
    next.lastIndex = this.#at;
    const found = next.exec(this.#text);
    this.#goto(found ? found.index : this.#text.length);
  }

  #endOfString(from: number): number {
    for (let at = from + 1; at < this.#text.length; at++) {
      const char = this.#text[at];
      if (char === '"') return at + 1;
      if (char === '\n') return -1;
      if (char === '\\') at++;
    }
    return -1;
  }

  #skipSpace(): void {
    for (; this.#at < this.#text.length; this.#at++) {
      const char = this.#text[this.#at];
      if (char === '\n') this.#line++;
      else if (char !== ' ' && char !== '\t' && char !== '\r') return;
    }
  }

  #goto(at: number): void {
    for (let i = this.#at; i < at; i++) if (this.#text[i] === '\n') this.#line++;
    this.#at = at;
  }
}
