/** Paths as the caller means them: npm runs scripts from the project's root. */
import { resolve } from 'node:path';

export const fromCaller = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path);
