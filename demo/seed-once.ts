/** Does `write` unless this browser did it before. A start that was cut off does it again. */
export async function seedOnce(tenant: string, write: () => Promise<void>): Promise<void> {
  const key = `case-desk/1/seeded/${tenant}`;
  let done = false;
  try {
    done = localStorage.getItem(key) !== null;
  } catch {
    // Storage is refused: the hub then lasts as long as this page, and so does what is written.
  }
  if (done) return;
  await write();
  try {
    localStorage.setItem(key, '1');
  } catch {
    // Written again next time; what stands already stays.
  }
}
