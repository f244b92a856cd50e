import type { CircleId, Ref } from '../domain/record.js';
import type { Place } from '../hub/hub.js';

/** Where each record stands in each circle, as last heard: what the next version of it has to name. */
export type Places = Map<string, Place>;

export const placeKey = (circle: CircleId, ref: Ref): string => `${circle} ${ref}`;
