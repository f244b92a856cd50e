import { chatwoot } from '../../../src/desktops/chatwoot.js';
import type { Desktop } from '../../../src/desktops/desktop.js';

export const start = (): Desktop => chatwoot({
  origins: [location.origin],
  fieldMap: { language: 'contact.additional_attributes.browser_language', subject: 'conversation.custom_attributes.reason' },
});
