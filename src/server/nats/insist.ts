import { setTimeout as pause } from 'node:timers/promises';
import { JetStreamApiError } from '@nats-io/jetstream';
import { TimeoutError } from '@nats-io/transport-node';
import { Silence, within } from '../../hub/nats/within.js';

/** What a cluster that has a leader answers in, ms. What was asked while it elected one is never answered. */
const PATIENCE = 700;
const TRIES = 3;
const UNAVAILABLE = 503;

/** Nobody answered, or nobody who could. */
export const isSilence = (error: unknown): boolean =>
  error instanceof Silence || error instanceof TimeoutError || (error instanceof JetStreamApiError && error.status === UNAVAILABLE);

/** Asks again what was not answered in time. Only for what may be asked twice. */
export async function insist<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    const began = Date.now();
    try {
      return await within(PATIENCE, ask());
    } catch (error) {
      if (tries === TRIES || !isSilence(error)) throw error;
      await pause(PATIENCE - (Date.now() - began));
    }
  }
}

/**
 * Asks once more every so many ms, until one of them all is answered.
 * @param ask gets the number of the attempt, from 0; several may come to pass
 */
export async function hedge<T>(ask: (nth: number) => Promise<T>, { tries, every }: { readonly tries: number; readonly every: number }): Promise<T> {
  let over = false;
  const attempts = Array.from({ length: tries }, async (_, nth) => {
    await pause(nth * every);
    if (over) throw new Silence(nth * every);
    try {
      return await ask(nth);
    } catch (error) {
      over ||= !isSilence(error);
      throw error;
    }
  });
  try {
    return await Promise.any(attempts);
  } catch (error) {
    const { errors } = error as AggregateError;
    throw errors.find((each) => !isSilence(each)) ?? errors[0];
  } finally {
    over = true;
  }
}
