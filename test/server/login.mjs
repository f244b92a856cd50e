// A `--config` for servers that tests start as a process of their own.
import { authenticate, UNLIMITED } from './kit.mjs';

export default { authenticate, rate: UNLIMITED, log: () => undefined };
