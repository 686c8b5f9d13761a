/** As its README recommends for search as you type. */
export const options = { fields: ['text'], searchOptions: { prefix: true, fuzzy: 0.2 } };
