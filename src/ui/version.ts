/** The package's version, for the warning when two of them meet on one page. */
export const VERSION = '0.1.0';
