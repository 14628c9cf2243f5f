/** What the schema lets somebody choose from, for those who need the words alone: it is large to load. */

export const cadences = ['weekly', 'fortnightly', 'monthly', 'six-weekly', 'quarterly', 'ad-hoc'] as const;

/** How a mentorship ends: completed early is a kind of completed, never of given up. */
export const endings = ['completed', 'completed-early', 'mutual', 'drifted', 'not-a-fit'] as const;
