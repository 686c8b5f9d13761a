export const settings = 'Small letters; every word or quoted phrase is a substring; no ranking.';
