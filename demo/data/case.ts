/** The languages of the demo's customers and tips. */
export type Language = 'en' | 'sv' | 'da' | 'nb' | 'fi';

export interface Customer {
  readonly name: string;
  readonly since: number;
  readonly plan: string;
  readonly address: string;
  readonly phone: string;
  readonly equipment: string;
  readonly line: string;
  readonly prefers: string;
}

export interface TimelineEntry {
  readonly daysAgo: number;
  readonly title: string;
  readonly text: string;
}

/** One customer of the day. What a file brings has a text and perhaps a label, and nothing else. */
export interface DeskCase {
  readonly id: string;
  /** As the desk numbers it. */
  readonly number: string;
  readonly language?: Language;
  readonly channel: 'voice' | 'chat' | 'email';
  readonly customer?: Customer;
  readonly subject?: string;
  readonly product?: string;
  readonly category?: string;
  readonly queue?: string;
  readonly tags?: readonly string[];
  /** The customer's words. */
  readonly text: string;
  readonly timeline: readonly TimelineEntry[];
  /** Which tip should be found, where a file says so. */
  readonly label?: string;
}
