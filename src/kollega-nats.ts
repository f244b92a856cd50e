#!/usr/bin/env node
import { main } from './server/nats/cli.js';

process.exitCode = await main(process.argv.slice(2));
