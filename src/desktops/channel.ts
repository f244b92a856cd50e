/** Hosts' names for the channels that tips know. */
const OURS: Readonly<Record<string, string>> = {
  telephony: 'voice', phone: 'voice', call: 'voice', voice: 'voice', callback: 'voice',
  chat: 'chat', webchat: 'chat', web: 'chat', webwidget: 'chat', live_chat: 'chat', native_messaging: 'messaging',
  email: 'email', mail: 'email',
  sms: 'messaging', whatsapp: 'messaging', facebook: 'messaging', facebookpage: 'messaging', instagram: 'messaging', telegram: 'messaging',
  line: 'messaging', twiliosms: 'messaging', messenger: 'messaging', social: 'messaging', messaging: 'messaging', message: 'messaging',
  task: 'task', workitem: 'task',
};

/** `Channel::WebWidget`, `queue_callback`, `telephony` → our word; an unknown one stays as it is, in small letters. */
export function channelOf(name: unknown): string | undefined {
  if (typeof name !== 'string' || !name) return undefined;
  const plain = name.toLowerCase().replace(/^channel::/, '').replace(/^queue_/, '');
  return OURS[plain] ?? plain;
}
