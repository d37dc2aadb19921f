package dev.rollcall.app.document;

import dev.rollcall.domain.document.Documents;
import dev.rollcall.domain.document.StoredDocument;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Spring Data writes the domain's port. */
interface JpaDocuments extends Documents, Repository<StoredDocument, String> {

    @Override
    @Modifying(flushAutomatically = true)
    @Transactional
    @Query("""
            update StoredDocument d set d.ownerKind = :ownerKind, d.ownerId = :ownerId
             where d.id = :id and d.ownerId is null and d.uploadedBy = :uploadedBy and d.projectId = :projectId""")
    int give(String id, String ownerKind, String ownerId, long uploadedBy, long projectId);

    @Override
    @Modifying(flushAutomatically = true)
    @Transactional
    @Query("delete from StoredDocument d where d.id = :id and d.ownerId is null")
    int removeFree(String id);
}
