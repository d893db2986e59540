/** Whose a case is that is ours alone, as an improvement is: it stands where others have their client, and is none. */
export const house = 'cli_house';
