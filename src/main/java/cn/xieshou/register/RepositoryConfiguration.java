package cn.xieshou.register;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;

/** The repositories of all rooms are scoped; JPA starts beside the rest of the portal. */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(basePackages = "cn.xieshou", repositoryBaseClass = ScopedJpaRepository.class,
		bootstrapMode = BootstrapMode.DEFERRED)
class RepositoryConfiguration {

}
