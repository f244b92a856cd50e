import type { SuccessWords } from '../../locales/success-words.js';
import type { Desk } from '../parts/desk.js';

/** What the parts of the ticker work with once an agent has turned to it. */
export interface TickerDesk extends Desk {
  readonly own: SuccessWords;
}
