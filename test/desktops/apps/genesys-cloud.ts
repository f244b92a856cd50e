import ClientApp from 'purecloud-client-app-sdk';
import type { Desktop } from '../../../src/desktops/desktop.js';
import { genesysCloud } from '../../../src/desktops/genesys-cloud.js';

/* The Platform API is the vendor's own affair: the host's page plays it here, and may answer late. */
type Host = Window & { conversations: Record<string, Promise<unknown>> };

export const start = (): Desktop => genesysCloud(new ClientApp({ gcHostOriginQueryParam: 'gcHostOrigin', gcTargetEnvQueryParam: 'gcTargetEnv' }), {
  fetchConversation: (id) => (parent as Host).conversations[id] ?? Promise.reject(new Error('unknown')),
  fetchAgent: () => Promise.resolve({ member: 'user-7', memberName: 'Sofia Krog' }),
  fieldMap: { queue: 'participants.queueName', language: 'attributes.lang', text: 'messages.last' },
});
