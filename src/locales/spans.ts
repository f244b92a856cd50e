const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** "90 s", "3 min", "24 h": how long something takes, in the unit that says it best, which no line parts from its number. */
export function span(ms: number, hours: string): string {
  if (ms < 2 * MINUTE) return `${Math.round(ms / SECOND)}\u00a0s`;
  return ms < 2 * HOUR ? `${Math.round(ms / MINUTE)}\u00a0min` : `${Math.round(ms / HOUR)}\u00a0${hours}`;
}
