/**
 * Clusters (产业集群): chains of industry and who fills their gaps, and the lists of
 * industries of both sides. Owns the tables {@code cluster} and {@code industry} and the
 * pages {@code /clusters} and {@code /industries}.
 */
@ApplicationModule(displayName = "Cluster 产业集群", allowedDependencies = { "values", "register", "form" })
@NullMarked
package cn.xieshou.cluster;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
