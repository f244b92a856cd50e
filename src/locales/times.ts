const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export interface Times {
  /** "3 days ago", "yesterday", "last month"; undefined within the last five minutes: "just now". */
  ago(at: number, now: number): string | undefined;
  /** "10:42" of today, "12 November" of another day. */
  moment(at: number, now: number): string;
}

/** How a language speaks of time. Its formats are made once, when first needed: they are slow to make. */
export function timesIn(language: string): Times {
  let relative: Intl.RelativeTimeFormat | undefined;
  const formats = new Map<string, Intl.DateTimeFormat>();
  const format = (at: number, options: Intl.DateTimeFormatOptions): string => {
    const key = Object.keys(options).join();
    if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language, options));
    return formats.get(key)!.format(at);
  };
  return {
    ago(at, now) {
      if (now - at < 5 * MINUTE) return undefined;
      relative ??= new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
      const days = Math.max(0, Math.round((midnight(now) - midnight(at)) / DAY));
      if (days < 7) return relative.format(-days, 'day');
      if (days < 31) return relative.format(-Math.floor(days / 7), 'week');
      if (days < 365) return relative.format(-Math.floor(days / 30.4), 'month');
      return relative.format(-Math.floor(days / 365), 'year');
    },
    moment: (at, now) => midnight(at) === midnight(now)
      ? format(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
      : format(at, { day: 'numeric', month: 'long' }),
  };
}

export const sameDay = (at: number, now: number): boolean => midnight(at) === midnight(now);

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);
