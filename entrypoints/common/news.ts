/** The version whose news the member has not read yet; not there when there are none. */
export const NEWS_KEY = 'news';
