/** The version that the steps lead to: apart from them, so that reading what is kept draws in none of them. */
export const DATABASE_VERSION = 7;
