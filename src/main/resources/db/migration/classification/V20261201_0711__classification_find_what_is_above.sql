-- Who may not see all grades is asked about record by record; few records are above what most may see
create index data_grade_by_raised on data_grade (raised_grade, id) where raised_grade is not null;
create index data_grade_by_content on data_grade (content_grade, id) where content_grade is not null;
