/**
 * Backup (备份): one consistent snapshot of the database and of the files of evidence that
 * it names, at a set hour or by command, and its way back into an empty database. Owns
 * the table {@code backup_taken}; what a backup is made of stands in
 * docs/operations/backup.md.
 */
@ApplicationModule(displayName = "Backup 备份", allowedDependencies = { "values", "database", "job", "evidence" })
@NullMarked
package cn.xieshou.backup;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
