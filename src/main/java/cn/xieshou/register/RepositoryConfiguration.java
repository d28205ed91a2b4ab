package cn.xieshou.register;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;

/** The repositories of all rooms are scoped, and made when first used. */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(basePackages = "cn.xieshou", repositoryBaseClass = ScopedJpaRepository.class,
		bootstrapMode = BootstrapMode.LAZY)
class RepositoryConfiguration {

}
