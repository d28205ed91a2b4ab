-- Any list may be asked for by when its records were posted; of a million projects it took longer than a statement may.
create index project_by_posted_at on project (posted_at, id);
