/** The package brings no types. */
declare module 'zendesk_app_framework_sdk' {
  interface Client {
    get(paths: string[]): Promise<Record<string, unknown>>;
    on(event: string, handler: (value: unknown) => void): void;
    off(event: string, handler: (value: unknown) => void): unknown;
    invoke(name: string, ...values: unknown[]): Promise<unknown>;
  }
  const ZAFClient: { init(): Client | false };
  export default ZAFClient;
}
