/** One line of the log: what happened, never who or which words. */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly [field: string]: string | number | undefined;
}

export type Log = (entry: LogEntry) => void;

/** Lines of JSON on standard output. */
export const logLines: Log = (entry) => void process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);

/** What is safe to tell of an error: its messages may hold what somebody wrote. */
export function traits(error: unknown): { error: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const { name, stack = '', code } = error as Error & { code?: unknown };
  const at = /\n\s+at ([^\n]+)/.exec(stack)?.[1];
  return { error: name, ...(typeof code === 'string' && { code }), ...(at && { at }) };
}
