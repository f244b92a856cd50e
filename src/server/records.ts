import { refuseWriter } from '../hub/acceptance.js';
import type { Written } from '../hub/record-log.js';
import { placeOf } from '../hub/record-log.js';
import { json } from './answers.js';
import { readCircle, readJson, readNumber, readPut, readPuts } from './bodies.js';
import type { Identity } from './login.js';
import { mayRead, writerOf } from './permission.js';
import type { ServerStore } from './server-store.js';

/**
 * One record, or a list of them, each with an answer of its own.
 * @param allow refuses who asks too much
 * @param failed what to answer for an error
 */
export async function putRecords(
  request: Request, identity: Identity, store: ServerStore,
  allow: (identity: Identity, more: number) => void, failed: (error: unknown) => Response,
): Promise<Response> {
  const { list, puts } = readPuts(await readJson(request));
  allow(identity, puts.length - 1);
  if (!list) return written(await (await prepare(identity, puts[0], store))());
  const prepared = await Promise.all(puts.map((body) => prepare(identity, body, store).then((put) => ({ put }), (error: unknown) => ({ error }))));
  // Begun in their order, which the store keeps.
  const answers = await Promise.all(prepared.map(async (each) => 'put' in each ? each.put().then(written).catch(failed) : failed(each.error)));
  return json(207, await Promise.all(answers.map(async (answer) => ({ status: answer.status, ...await answer.json() as object }))));
}

/** All that stands in one circle after a position, in pages. */
export function readPage(identity: Identity, query: URLSearchParams, store: ServerStore): Promise<Response> {
  const circle = readCircle(query.get('circle'));
  mayRead(identity, [circle]);
  const after = readNumber(query.get('after'), 0, Number.MAX_SAFE_INTEGER, 0);
  const { entries, ...marks } = store.page(identity.tenant, circle, after, readNumber(query.get('limit'), 1, 500, 250));
  const records = entries.map(({ seq, record }) => `{"seq":${seq},"record":${record}}`);
  return Promise.resolve(json(200, `${JSON.stringify(marks).slice(0, -1)},"entries":[${records.join()}]}`));
}

/** Checks who writes what where; the put itself is for the caller to begin. */
async function prepare(identity: Identity, body: unknown, store: ServerStore): Promise<() => Promise<Written>> {
  const { circle, record, replaces, secret } = readPut(body);
  const refusal = refuseWriter(await writerOf(identity, secret), circle, record);
  if (refusal) throw refusal;
  return () => store.put(identity.tenant, circle, record, replaces);
}

const written = ({ epoch, seq }: Written): Response => json(201, { epoch, seq, place: placeOf(seq) });
