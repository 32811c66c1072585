using Exchange.Framework;
using Exchange.Framework.Auditing;
using Exchange.Framework.Modules;
using Exchange.Framework.Widgets;
using Exchange.Inquiries.Contracts;
using Exchange.Inquiries.Data;
using Exchange.Inquiries.Domain;
using Exchange.Inquiries.Endpoints;
using Exchange.Inquiries.Handlers;
using Exchange.Inquiries.Services;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Statistics.Contracts;
using Exchange.Users.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Inquiries;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModelContributor<InquiriesModel>();
        services.AddPartyReference((Inquiry i) => i.AskerPartyId, "Inquiries");
        services.AddPartyReference((Inquiry i) => i.OwnerPartyId, "Inquiries");
        services.AddScoped<IPartyMergeCheck, InquiryMergeCheck>();
        services.AddPermissionProvider<InquiryPermissions>();
        services.AddAuditNames<InquiriesAudit>();
        services.AddSingleton(new AuditedSubject(nameof(Inquiry), InquiryPermissions.InspectInquiriesName));
        services.AddScoped<IFigureSource, InquiryFigures>();
        services.AddNavigationProvider<InquiriesMenu>();
        services.AddLiveTopicAccess<InquiryTopicAccess>();
        services.AddScoped<InquiryService>();
        services.AddScoped<InquiryReader>();
        services.AddScoped<ListingLessons>();
        services.AddWidget(new Widget("ListingDesk", "10", "ListingLessons"));
        services.AddScoped<InspectionService>();
        services.AddScoped<IFileReferences, AttachmentReferences>();
        services.AddScoped<IFileAccess, InquiryFileAccess>();
        services.AddScoped<IPersonalDataSource, InquiriesData>();
        services.AddEventHandler<AccountClosed, AccountClosedHandler>();
        services.AddEventHandler<PartyClosed, PartyClosedHandler>();
        services.AddSingleton(InquiryKinds.Received);
        services.AddSingleton(InquiryKinds.Answered);
        services.AddSingleton(InquiryKinds.Closed);
        services.AddWidget(new Widget(Zones.Desk, "40", "WaitingInquiries"));
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => routes.MapOwnInquiries();
}
