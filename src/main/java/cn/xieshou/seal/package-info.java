/**
 * Seals (加密): what must be read again, but by nobody who only has the database, is
 * encrypted with a key of the home or the environment. Columns that hold such values are
 * declared by the rooms that own them, as {@link cn.xieshou.seal.SealedColumn}, and are
 * sealed anew when the key changes.
 */
@ApplicationModule(displayName = "Seals 加密", allowedDependencies = { "database", "job" })
@NullMarked
package cn.xieshou.seal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
