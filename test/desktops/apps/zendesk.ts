import ZAFClient from 'zendesk_app_framework_sdk';
import type { Desktop } from '../../../src/desktops/desktop.js';
import { zendesk } from '../../../src/desktops/zendesk.js';

export function start(): Desktop {
  const client = ZAFClient.init();
  if (!client) throw new Error('not in Zendesk');
  return zendesk(client, { fieldMap: { tags: ['ticket.customField:custom_field_1'] } });
}
