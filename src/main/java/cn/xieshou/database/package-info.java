/**
 * Database (数据库): where the portal's PostgreSQL comes from. An own one where
 * {@code spring.datasource.url} names it, otherwise an embedded server whose data stay in
 * {@code xieshou.home}. Owns no table.
 */
@ApplicationModule(displayName = "Database 数据库", allowedDependencies = {})
@NullMarked
package cn.xieshou.database;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
