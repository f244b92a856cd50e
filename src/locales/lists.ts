/** How a language puts things in a row: "Mei, Jonas and Anna". Its format is made once, when first needed. */
export function listIn(language: string): (...things: readonly string[]) => string {
  let format: Intl.ListFormat | undefined;
  return (...things) => (format ??= new Intl.ListFormat(language)).format(things.map(String));
}
