import type { CaseField, FieldMap } from './fields.js';

/** For a host that calls each field what we do. */
export const OWN_NAMES: Readonly<Record<CaseField, string>> & FieldMap = {
  channel: 'channel', subject: 'subject', text: 'text', queue: 'queue', language: 'language', tags: 'tags', mask: 'mask',
};
