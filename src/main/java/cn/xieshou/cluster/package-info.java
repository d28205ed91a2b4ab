/**
 * Clusters (产业集群): chains of industry and who fills their gaps. Owns the table
 * {@code cluster} and the pages {@code /clusters}.
 */
@ApplicationModule(displayName = "Cluster 产业集群", allowedDependencies = { "values", "register", "form" })
@NullMarked
package cn.xieshou.cluster;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
