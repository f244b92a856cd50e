import type { CircleId, KollegaRecord } from '../../domain/record.js';
import type { HubError, Place } from '../hub.js';
import type { HttpRequests, Refused } from './http-requests.js';
import { refusalOf } from './http-requests.js';

export interface PutBody {
  readonly circle: CircleId;
  readonly record: KollegaRecord;
  readonly replaces: Place | undefined;
  readonly secret: string | undefined;
}

interface Waiting {
  readonly body: PutBody;
  resolve(place: Place): void;
  reject(error: HubError): void;
}

interface Answer extends Refused {
  readonly status: number;
  readonly place: Place;
}

/** So many of the largest records are taken in one request. */
const TOGETHER = 12;

/**
 * One request at a time, for colleagues read records in the order in which they were said; what is said
 * meanwhile goes together.
 */
export class Puts {
  readonly #requests: HttpRequests;
  readonly #waiting: Waiting[] = [];
  #sending = false;

  constructor(requests: HttpRequests) {
    this.#requests = requests;
  }

  /** @throws HubError why it was not accepted */
  put(body: PutBody): Promise<Place> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ body, resolve, reject });
      void this.#send();
    });
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    for (let puts; (puts = this.#waiting.splice(0, TOGETHER)).length;) {
      const body = puts.length > 1 ? puts.map((put) => put.body) : puts[0]?.body;
      try {
        const answers = [await this.#requests.ask<Answer | Answer[]>('records', { method: 'POST', body })].flat();
        puts.forEach(({ resolve, reject }, i) => {
          const { status = 500, place, ...refused }: Partial<Answer> = answers[i] ?? {};
          if (place !== undefined) resolve(place);
          else reject(refusalOf(status, refused));
        });
      } catch (error) {
        for (const { reject } of puts) reject(error as HubError);
      }
    }
    this.#sending = false;
  }
}
