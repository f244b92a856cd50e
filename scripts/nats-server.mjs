import { fetchProgram } from './fetch-program.mjs';

/** Finds nats-server, which `NATS_SERVER` may name, or installs it. @throws Error that says what to install */
export const fetchNatsServer = () => fetchProgram('nats-server', { given: process.env.NATS_SERVER, variable: 'NATS_SERVER' });
