/** Names that mean the same, each as a person writes it: `['พอช.', 'สถาบันพัฒนาองค์กรชุมชน', 'CODI']`. */
export type NameGroup = readonly string[];
