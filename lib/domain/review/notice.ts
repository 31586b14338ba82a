/** What an in-app notice is about. */
export type NoticeKind = 'roundOpened' | 'roundChanged' | 'roundClosed' | 'reminder' | 'returned' | 'comment';
