/** An index that a library writes as JSON, and reads again. */
export const toBytes = (value) => Buffer.from(JSON.stringify(value));

export const fromBytes = (bytes) => JSON.parse(new TextDecoder().decode(bytes));
