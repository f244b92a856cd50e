import type { CircleId, KollegaRecord, Ref } from '../domain/record.js';
import { refOf } from '../domain/record.js';
import type { Place } from '../hub/hub.js';
import type { Row } from '../store/store.js';

/** Where each record stands in each circle, as last heard: what the next version of it has to name. */
export type Places = Map<string, Place>;

export const placeKey = (circle: CircleId, ref: Ref): string => `${circle} ${ref}`;

export function setPlace(places: Places, circle: CircleId, ref: Ref, place: Place | undefined): void {
  if (place === undefined) places.delete(placeKey(circle, ref));
  else places.set(placeKey(circle, ref), place);
}

/** Whether the hub is known to hold some version of it in one of these circles. */
export const stands = (places: Places, ref: Ref, circles: Iterable<CircleId>): boolean =>
  [...circles].some((circle) => places.has(placeKey(circle, ref)));

export function rowOf(places: Places, record: KollegaRecord, circles: readonly CircleId[]): Row {
  const ref = refOf(record);
  return { record, circles: Object.fromEntries(circles.map((circle) => [circle, places.get(placeKey(circle, ref)) ?? null])) };
}
