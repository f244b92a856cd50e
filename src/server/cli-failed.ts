import { UsageError } from './flags.js';

/**
 * Says in one line what went wrong, without a stack.
 * @param program the command's name
 * @returns the exit code: 1 failed, 2 asked wrongly
 */
export function failed(program: string, error: unknown): number {
  const usage = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}${usage ? `\n${program} --help says what there is` : ''}\n`);
  return usage ? 2 : 1;
}
