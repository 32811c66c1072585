using Exchange.Content.Contracts;
using Exchange.Framework;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Modules;
using Exchange.Framework.Widgets;
using Exchange.Policies.Contracts;
using Exchange.Policies.Data;
using Exchange.Policies.Domain;
using Exchange.Policies.Handlers;
using Exchange.Policies.Recipes;
using Exchange.Policies.Services;
using Exchange.Users.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Policies;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModelContributor<PoliciesModel>();
        services.AddNavigationProvider<PolicyNavigation>();
        services.AddContentType(new ContentTypeDefinition(PolicyTypeCodes.Policy, "policies", "Policy", "Policies")
        {
            Part = PolicyDocument.PartName,
            Position = "30",
            KeepsEditions = true,
            IsOfficial = true,
            HasOwnDay = true,
            SchemaType = "Legislation",
        });
        services.AddContentType(new ContentTypeDefinition(PolicyTypeCodes.Law, "laws", "Law", "Laws")
        {
            Part = PolicyDocument.PartName,
            Position = "35",
            KeepsEditions = true,
            IsOfficial = true,
            HasOwnDay = true,
            SchemaType = "Legislation",
        });
        services.AddContentPart<PolicyPart>();
        foreach (var word in PolicyMarks.Words)
        {
            services.AddSingleton(word);
        }

        services.AddContentEvents<PolicyPublication>();
        services.AddContentDocuments<ArticleDocuments>();
        services.AddContentFacet<PolicyLevelFacet>();
        services.AddScoped<ILawReferences, LawReferences>();
        services.AddScoped<ICitations, LawCitations>();
        services.AddScoped<PolicyLibrary>();
        services.AddScoped<PolicyFacets>();
        services.AddScoped<PolicyFacetRows>();
        services.AddSingleton<LawNames>();
        services.AddScoped<TextImporter>();
        services.AddRecipeStep<LawsStep>();
        services.AddVerb<ContentImportVerb>();
        services.AddPermissionProvider<PolicyPermissions>();
        services.AddAuditNames<PoliciesAudit>();
        services.AddWidget(new Widget(Zones.AdminHome, "62", "CommentQueue", PolicyPermissions.ModerateCommentsName));
        services.AddSingleton(provider => SupportCatalog.Load(provider.GetRequiredService<DataFolder>()));
        services.AddScoped<SupportPages>();
        services.AddScoped<PolicyDeadlines>();
        services.AddScoped<PolicyComments>();
        services.AddSingleton(new AuditedSubject(nameof(PolicyComment), PolicyPermissions.ModerateCommentsName));
        services.AddSingleton(CommentNotices.Answered);
        services.AddScoped<IPersonalDataSource, CommentsData>();
        services.AddEventHandler<AccountClosed, AccountClosedHandler>();
    }
}
