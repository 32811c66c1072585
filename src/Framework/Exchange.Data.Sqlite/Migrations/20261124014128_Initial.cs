using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Content_Page",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Culture = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Body = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_Page", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Dates_CalendarCheck",
                columns: table => new
                {
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CheckedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dates_CalendarCheck", x => x.Year);
                });

            migrationBuilder.CreateTable(
                name: "Dates_Deadline",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Caption = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Arguments = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    NominalOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MayMove = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SetAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reminders = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    RemindOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dates_Deadline", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Dates_FeedToken",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dates_FeedToken", x => x.UserId);
                });

            migrationBuilder.CreateTable(
                name: "Framework_AuditEntry",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Action = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SubjectType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SubjectId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OldValues = table.Column<string>(type: "TEXT", nullable: true),
                    NewValues = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Framework_AuditEntry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Framework_DataProtectionKey",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FriendlyName = table.Column<string>(type: "TEXT", nullable: true),
                    Xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Framework_DataProtectionKey", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Framework_HandledEvent",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handler = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Framework_HandledEvent", x => new { x.EventId, x.Handler });
                });

            migrationBuilder.CreateTable(
                name: "Framework_Job",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Done = table.Column<long>(type: "INTEGER", nullable: false),
                    Total = table.Column<long>(type: "INTEGER", nullable: true),
                    Checkpoint = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeaseOwner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Framework_Job", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Framework_KeptForm",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Framework_KeptForm", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Framework_Lease",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Framework_Lease", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Framework_NumberSequence",
                columns: table => new
                {
                    Prefix = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Last = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Framework_NumberSequence", x => new { x.Prefix, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "Framework_OutboxMessage",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventType = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    OccurredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    DeliveredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FailedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Framework_OutboxMessage", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Framework_ProcessedRequest",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ResultUrl = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Framework_ProcessedRequest", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Framework_RecipeRun",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recipe = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    StepName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Framework_RecipeRun", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Framework_SiteSetting",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Framework_SiteSetting", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Framework_Stamp",
                columns: table => new
                {
                    Topic = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Value = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Framework_Stamp", x => x.Topic);
                });

            migrationBuilder.CreateTable(
                name: "Imports_ImportRun",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    FileLength = table.Column<long>(type: "INTEGER", nullable: false),
                    Format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Mapping = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    JobId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Read = table.Column<long>(type: "INTEGER", nullable: false),
                    Added = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedWithWarning = table.Column<long>(type: "INTEGER", nullable: false),
                    Updated = table.Column<long>(type: "INTEGER", nullable: false),
                    Unchanged = table.Column<long>(type: "INTEGER", nullable: false),
                    Rejected = table.Column<long>(type: "INTEGER", nullable: false),
                    Total = table.Column<long>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports_ImportRun", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Imports_RememberedMapping",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HeadersKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Mapping = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports_RememberedMapping", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Inquiries_Inquiry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ListingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskerPartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerPartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastMessageAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastSide = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CloseReason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ClosedBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AskerUnread = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerUnread = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inquiries_Inquiry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Listings_Listing",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OwnerPartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    HowItWorks = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Advantage = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Readiness = table.Column<int>(type: "INTEGER", nullable: true),
                    BuyerNeeds = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    NotFor = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    District = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StateReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    IsBlocked = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsRemoved = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Listings_Listing", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Media_File",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: false),
                    IsPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    OwnerType = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Media_File", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Notifications_Mail",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    QueuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notifications_Mail", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Notifications_Notification",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Arguments = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notifications_Notification", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Notifications_Preference",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Email = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notifications_Preference", x => new { x.UserId, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "Parties_Party",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OrganisationKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NormalisedName = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", maxLength: 18, nullable: true),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    RegistrationNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    District = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ContactPerson = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    ContactPhone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ContactEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    StatedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Verification = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WaitingSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    MemberChanges = table.Column<int>(type: "INTEGER", nullable: false),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parties_Party", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Rights_Right",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NumberKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    HasWrongCheckCharacter = table.Column<bool>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    TitleEn = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    PatentType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ApplicationNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    PublicationNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    IsDivisional = table.Column<bool>(type: "INTEGER", nullable: false),
                    FilingDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    GrantDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CompensationDays = table.Column<int>(type: "INTEGER", nullable: false),
                    TermEnd = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsGranted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Flags = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    StatusCheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StatusSource = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SourcePartyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClaimedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClaimedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rights_Right", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Search_Change",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EntityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Search_Change", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "Search_Epoch",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Search_Epoch", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Users_Role",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    NormalizedName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users_Role", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Users_User",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Culture = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastSignInAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users_User", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Content_PageEdition",
                columns: table => new
                {
                    PageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Body = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_PageEdition", x => new { x.PageId, x.Number });
                    table.ForeignKey(
                        name: "FK_Content_PageEdition_Content_Page_PageId",
                        column: x => x.PageId,
                        principalTable: "Content_Page",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Imports_RejectedRecord",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    IsWarning = table.Column<bool>(type: "INTEGER", nullable: false),
                    File = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ReasonCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Excerpt = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports_RejectedRecord", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Imports_RejectedRecord_Imports_ImportRun_RunId",
                        column: x => x.RunId,
                        principalTable: "Imports_ImportRun",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Inquiries_Inspection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InquiryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inquiries_Inspection", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Inquiries_Inspection_Inquiries_Inquiry_InquiryId",
                        column: x => x.InquiryId,
                        principalTable: "Inquiries_Inquiry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Inquiries_Message",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InquiryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AuthorId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AuthorName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inquiries_Message", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Inquiries_Message_Inquiries_Inquiry_InquiryId",
                        column: x => x.InquiryId,
                        principalTable: "Inquiries_Inquiry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Listings_ListingEvent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ListingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Listings_ListingEvent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Listings_ListingEvent_Listings_Listing_ListingId",
                        column: x => x.ListingId,
                        principalTable: "Listings_Listing",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Listings_ListingFile",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ListingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Listings_ListingFile", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Listings_ListingFile_Listings_Listing_ListingId",
                        column: x => x.ListingId,
                        principalTable: "Listings_Listing",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Listings_ListingOffer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ListingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Terms_AfterUse = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Terms_AmountFen = table.Column<long>(type: "INTEGER", nullable: true),
                    Terms_AnnouncedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Terms_AnnouncementNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Terms_AppraisalMethod = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Terms_AppraisalNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Terms_AppraisedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Terms_AssignedRight = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Terms_Auctioneer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Terms_AuctioneerLicence = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Terms_DepositFen = table.Column<long>(type: "INTEGER", nullable: true),
                    Terms_EntryFeeFen = table.Column<long>(type: "INTEGER", nullable: true),
                    Terms_EquityForm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Terms_FeeJustification = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Terms_FeeMethod = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Terms_FieldOfUse = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Terms_HasEvaluationReport = table.Column<bool>(type: "INTEGER", nullable: false),
                    Terms_IsStateOwned = table.Column<bool>(type: "INTEGER", nullable: false),
                    Terms_MaximumFen = table.Column<long>(type: "INTEGER", nullable: true),
                    Terms_MinimumFen = table.Column<long>(type: "INTEGER", nullable: true),
                    Terms_Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Terms_PlannedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Terms_PriceKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Terms_RoyaltyBase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Terms_RoyaltyBasisPoints = table.Column<int>(type: "INTEGER", nullable: true),
                    Terms_ShareMaximumBasisPoints = table.Column<int>(type: "INTEGER", nullable: true),
                    Terms_ShareMinimumBasisPoints = table.Column<int>(type: "INTEGER", nullable: true),
                    Terms_Sublicensing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Terms_TargetCompany = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Terms_TermEnd = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Terms_Territory = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Terms_ValueBasis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Listings_ListingOffer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Listings_ListingOffer_Listings_Listing_ListingId",
                        column: x => x.ListingId,
                        principalTable: "Listings_Listing",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Listings_ListingReport",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ListingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Statement = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ContactName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ContactEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Culture = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ReporterUserId = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Listings_ListingReport", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Listings_ListingReport_Listings_Listing_ListingId",
                        column: x => x.ListingId,
                        principalTable: "Listings_Listing",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Listings_ListingRight",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ListingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RightId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Listings_ListingRight", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Listings_ListingRight_Listings_Listing_ListingId",
                        column: x => x.ListingId,
                        principalTable: "Listings_Listing",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Listings_ListingViewDay",
                columns: table => new
                {
                    ListingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Listings_ListingViewDay", x => new { x.ListingId, x.Day });
                    table.ForeignKey(
                        name: "FK_Listings_ListingViewDay_Listings_Listing_ListingId",
                        column: x => x.ListingId,
                        principalTable: "Listings_Listing",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Parties_ActiveParty",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parties_ActiveParty", x => x.UserId);
                    table.ForeignKey(
                        name: "FK_Parties_ActiveParty_Parties_Party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Parties_Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Parties_Evidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parties_Evidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Parties_Evidence_Parties_Party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Parties_Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Parties_FormerName",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NormalisedName = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false),
                    EvidenceFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parties_FormerName", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Parties_FormerName_Parties_Party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Parties_Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Parties_Invitation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: false),
                    InvitedBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parties_Invitation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Parties_Invitation_Parties_Party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Parties_Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Parties_JoinRequest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    RequestedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parties_JoinRequest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Parties_JoinRequest_Parties_Party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Parties_Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Parties_Member",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parties_Member", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Parties_Member_Parties_Party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Parties_Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rights_Claim",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RightId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EvidenceFileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Statement = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    IsDispute = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubmittedBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rights_Claim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rights_Claim_Rights_Right_RightId",
                        column: x => x.RightId,
                        principalTable: "Rights_Right",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rights_Consent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RightId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Giver = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    NormalisedName = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: false),
                    EvidenceFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rights_Consent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rights_Consent_Rights_Right_RightId",
                        column: x => x.RightId,
                        principalTable: "Rights_Right",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rights_Drawing",
                columns: table => new
                {
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RightId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Caption = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rights_Drawing", x => x.FileId);
                    table.ForeignKey(
                        name: "FK_Rights_Drawing_Rights_Right_RightId",
                        column: x => x.RightId,
                        principalTable: "Rights_Right",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Rights_Ipc",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RightId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Symbol = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Subclass = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rights_Ipc", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rights_Ipc_Rights_Right_RightId",
                        column: x => x.RightId,
                        principalTable: "Rights_Right",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Rights_LegalEvent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RightId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AnnouncedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rights_LegalEvent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rights_LegalEvent_Rights_Right_RightId",
                        column: x => x.RightId,
                        principalTable: "Rights_Right",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Rights_Person",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RightId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    NormalisedName = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rights_Person", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rights_Person_Rights_Right_RightId",
                        column: x => x.RightId,
                        principalTable: "Rights_Right",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Rights_Priority",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RightId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rights_Priority", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rights_Priority_Rights_Right_RightId",
                        column: x => x.RightId,
                        principalTable: "Rights_Right",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Rights_Publication",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RightId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Stem = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rights_Publication", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rights_Publication_Rights_Right_RightId",
                        column: x => x.RightId,
                        principalTable: "Rights_Right",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Rights_Taxonomy",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RightId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Node = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    TaxonomyVersion = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rights_Taxonomy", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rights_Taxonomy_Rights_Right_RightId",
                        column: x => x.RightId,
                        principalTable: "Rights_Right",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Rights_Text",
                columns: table => new
                {
                    RightId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Abstract = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    ClaimsJson = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: true),
                    DescriptionJson = table.Column<string>(type: "TEXT", maxLength: 4000000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rights_Text", x => x.RightId);
                    table.ForeignKey(
                        name: "FK_Rights_Text_Rights_Right_RightId",
                        column: x => x.RightId,
                        principalTable: "Rights_Right",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Users_RoleClaim",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoleId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ClaimType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users_RoleClaim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Users_RoleClaim_Users_Role_RoleId",
                        column: x => x.RoleId,
                        principalTable: "Users_Role",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Users_Consent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users_Consent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Users_Consent_Users_User_UserId",
                        column: x => x.UserId,
                        principalTable: "Users_User",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Users_Session",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Device = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SignedInAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users_Session", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Users_Session_Users_User_UserId",
                        column: x => x.UserId,
                        principalTable: "Users_User",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Users_UserClaim",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ClaimType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users_UserClaim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Users_UserClaim_Users_User_UserId",
                        column: x => x.UserId,
                        principalTable: "Users_User",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Users_UserLogin",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users_UserLogin", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_Users_UserLogin_Users_User_UserId",
                        column: x => x.UserId,
                        principalTable: "Users_User",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Users_UserPasskey",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users_UserPasskey", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_Users_UserPasskey_Users_User_UserId",
                        column: x => x.UserId,
                        principalTable: "Users_User",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Users_UserRole",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RoleId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users_UserRole", x => new { x.UserId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_Users_UserRole_Users_Role_RoleId",
                        column: x => x.RoleId,
                        principalTable: "Users_Role",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Users_UserRole_Users_User_UserId",
                        column: x => x.UserId,
                        principalTable: "Users_User",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Users_UserToken",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users_UserToken", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_Users_UserToken_Users_User_UserId",
                        column: x => x.UserId,
                        principalTable: "Users_User",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Inquiries_Attachment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MessageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inquiries_Attachment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Inquiries_Attachment_Inquiries_Message_MessageId",
                        column: x => x.MessageId,
                        principalTable: "Inquiries_Message",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Content_Page_Slug_Culture",
                table: "Content_Page",
                columns: new[] { "Slug", "Culture" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dates_Deadline_Kind_SubjectId",
                table: "Dates_Deadline",
                columns: new[] { "Kind", "SubjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dates_Deadline_PartyId_State_DueOn",
                table: "Dates_Deadline",
                columns: new[] { "PartyId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Dates_Deadline_State_DueOn",
                table: "Dates_Deadline",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Dates_Deadline_State_RemindOn",
                table: "Dates_Deadline",
                columns: new[] { "State", "RemindOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Dates_FeedToken_Hash",
                table: "Dates_FeedToken",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Framework_AuditEntry_Action",
                table: "Framework_AuditEntry",
                column: "Action");

            migrationBuilder.CreateIndex(
                name: "IX_Framework_AuditEntry_ActorId",
                table: "Framework_AuditEntry",
                column: "ActorId");

            migrationBuilder.CreateIndex(
                name: "IX_Framework_AuditEntry_ActorName",
                table: "Framework_AuditEntry",
                column: "ActorName");

            migrationBuilder.CreateIndex(
                name: "IX_Framework_AuditEntry_At",
                table: "Framework_AuditEntry",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Framework_AuditEntry_SubjectType_SubjectId",
                table: "Framework_AuditEntry",
                columns: new[] { "SubjectType", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_Framework_Job_CreatedAt",
                table: "Framework_Job",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Framework_Job_State_NextAttemptAt",
                table: "Framework_Job",
                columns: new[] { "State", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Framework_KeptForm_At",
                table: "Framework_KeptForm",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Framework_OutboxMessage_DeliveredAt_FailedAt_NextAttemptAt",
                table: "Framework_OutboxMessage",
                columns: new[] { "DeliveredAt", "FailedAt", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Framework_ProcessedRequest_At",
                table: "Framework_ProcessedRequest",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Framework_RecipeRun_Recipe_Step",
                table: "Framework_RecipeRun",
                columns: new[] { "Recipe", "Step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Framework_Stamp_At",
                table: "Framework_Stamp",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Imports_ImportRun_CreatedAt",
                table: "Imports_ImportRun",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Imports_ImportRun_PartyId_CreatedAt",
                table: "Imports_ImportRun",
                columns: new[] { "PartyId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Imports_RejectedRecord_RunId_Ordinal",
                table: "Imports_RejectedRecord",
                columns: new[] { "RunId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Imports_RememberedMapping_PartyId_HeadersKey",
                table: "Imports_RememberedMapping",
                columns: new[] { "PartyId", "HeadersKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_Attachment_FileId",
                table: "Inquiries_Attachment",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_Attachment_MessageId",
                table: "Inquiries_Attachment",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_Inquiry_AskerPartyId_State_LastMessageAt",
                table: "Inquiries_Inquiry",
                columns: new[] { "AskerPartyId", "State", "LastMessageAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_Inquiry_LastMessageAt",
                table: "Inquiries_Inquiry",
                column: "LastMessageAt");

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_Inquiry_ListingId",
                table: "Inquiries_Inquiry",
                column: "ListingId");

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_Inquiry_OpenKey",
                table: "Inquiries_Inquiry",
                column: "OpenKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_Inquiry_OwnerPartyId_State_LastMessageAt",
                table: "Inquiries_Inquiry",
                columns: new[] { "OwnerPartyId", "State", "LastMessageAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_Inspection_InquiryId_UserId_At",
                table: "Inquiries_Inspection",
                columns: new[] { "InquiryId", "UserId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_Message_AuthorId",
                table: "Inquiries_Message",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_Message_InquiryId_At",
                table: "Inquiries_Message",
                columns: new[] { "InquiryId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_Listing_Number",
                table: "Listings_Listing",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Listings_Listing_OwnerPartyId_UpdatedAt",
                table: "Listings_Listing",
                columns: new[] { "OwnerPartyId", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_Listing_State_ExpiresOn",
                table: "Listings_Listing",
                columns: new[] { "State", "ExpiresOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_Listing_State_PublishedAt",
                table: "Listings_Listing",
                columns: new[] { "State", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_Listing_State_SubmittedAt",
                table: "Listings_Listing",
                columns: new[] { "State", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_ListingEvent_ListingId_At",
                table: "Listings_ListingEvent",
                columns: new[] { "ListingId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_ListingFile_ListingId_FileId",
                table: "Listings_ListingFile",
                columns: new[] { "ListingId", "FileId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Listings_ListingOffer_ListingId_Mode",
                table: "Listings_ListingOffer",
                columns: new[] { "ListingId", "Mode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Listings_ListingReport_ListingId",
                table: "Listings_ListingReport",
                column: "ListingId");

            migrationBuilder.CreateIndex(
                name: "IX_Listings_ListingReport_State_At",
                table: "Listings_ListingReport",
                columns: new[] { "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_ListingRight_ListingId_RightId",
                table: "Listings_ListingRight",
                columns: new[] { "ListingId", "RightId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Listings_ListingRight_RightId",
                table: "Listings_ListingRight",
                column: "RightId");

            migrationBuilder.CreateIndex(
                name: "IX_Media_File_OwnerType_OwnerId",
                table: "Media_File",
                columns: new[] { "OwnerType", "OwnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Media_File_Sha256",
                table: "Media_File",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_Mail_State_NextAttemptAt",
                table: "Notifications_Mail",
                columns: new[] { "State", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_Notification_UserId_At",
                table: "Notifications_Notification",
                columns: new[] { "UserId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_Notification_UserId_ReadAt",
                table: "Notifications_Notification",
                columns: new[] { "UserId", "ReadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Parties_ActiveParty_PartyId",
                table: "Parties_ActiveParty",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Evidence_PartyId",
                table: "Parties_Evidence",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_FormerName_PartyId_NormalisedName",
                table: "Parties_FormerName",
                columns: new[] { "PartyId", "NormalisedName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Invitation_PartyId",
                table: "Parties_Invitation",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Invitation_TokenHash",
                table: "Parties_Invitation",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Parties_JoinRequest_PartyId_UserId",
                table: "Parties_JoinRequest",
                columns: new[] { "PartyId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Member_PartyId_UserId",
                table: "Parties_Member",
                columns: new[] { "PartyId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Member_UserId",
                table: "Parties_Member",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Party_CreditCode",
                table: "Parties_Party",
                column: "CreditCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Party_NormalisedName",
                table: "Parties_Party",
                column: "NormalisedName");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Party_Verification",
                table: "Parties_Party",
                column: "Verification");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Party_WaitingSince",
                table: "Parties_Party",
                column: "WaitingSince");

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Claim_Accepted",
                table: "Rights_Claim",
                column: "RightId",
                unique: true,
                filter: "\"State\" = 'Accepted'");

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Claim_PartyId_State",
                table: "Rights_Claim",
                columns: new[] { "PartyId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Claim_RightId_PartyId",
                table: "Rights_Claim",
                columns: new[] { "RightId", "PartyId" });

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Claim_State_SubmittedAt",
                table: "Rights_Claim",
                columns: new[] { "State", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Consent_RightId_PartyId",
                table: "Rights_Consent",
                columns: new[] { "RightId", "PartyId" });

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Drawing_RightId",
                table: "Rights_Drawing",
                column: "RightId");

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Ipc_RightId",
                table: "Rights_Ipc",
                column: "RightId");

            migrationBuilder.CreateIndex(
                name: "IX_Rights_LegalEvent_RightId",
                table: "Rights_LegalEvent",
                column: "RightId");

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Person_NormalisedName_Role",
                table: "Rights_Person",
                columns: new[] { "NormalisedName", "Role" });

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Person_RightId",
                table: "Rights_Person",
                column: "RightId");

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Priority_RightId",
                table: "Rights_Priority",
                column: "RightId");

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Publication_Number",
                table: "Rights_Publication",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Publication_RightId",
                table: "Rights_Publication",
                column: "RightId");

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Publication_Stem",
                table: "Rights_Publication",
                column: "Stem");

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Right_ClaimedBy",
                table: "Rights_Right",
                column: "ClaimedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Right_Kind_NumberKey",
                table: "Rights_Right",
                columns: new[] { "Kind", "NumberKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Right_SourcePartyId",
                table: "Rights_Right",
                column: "SourcePartyId");

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Taxonomy_Node",
                table: "Rights_Taxonomy",
                column: "Node");

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Taxonomy_RightId",
                table: "Rights_Taxonomy",
                column: "RightId");

            migrationBuilder.CreateIndex(
                name: "IX_Search_Change_At",
                table: "Search_Change",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Users_Consent_UserId_Document_Version",
                table: "Users_Consent",
                columns: new[] { "UserId", "Document", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Users_Role_NormalizedName",
                table: "Users_Role",
                column: "NormalizedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Users_RoleClaim_RoleId",
                table: "Users_RoleClaim",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "IX_Users_Session_UserId_EndedAt",
                table: "Users_Session",
                columns: new[] { "UserId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Users_User_NormalizedEmail",
                table: "Users_User",
                column: "NormalizedEmail",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Users_User_NormalizedUserName",
                table: "Users_User",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Users_User_RegisteredAt",
                table: "Users_User",
                column: "RegisteredAt");

            migrationBuilder.CreateIndex(
                name: "IX_Users_UserClaim_UserId",
                table: "Users_UserClaim",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Users_UserLogin_UserId",
                table: "Users_UserLogin",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Users_UserPasskey_UserId",
                table: "Users_UserPasskey",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Users_UserRole_RoleId",
                table: "Users_UserRole",
                column: "RoleId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Content_PageEdition");

            migrationBuilder.DropTable(
                name: "Dates_CalendarCheck");

            migrationBuilder.DropTable(
                name: "Dates_Deadline");

            migrationBuilder.DropTable(
                name: "Dates_FeedToken");

            migrationBuilder.DropTable(
                name: "Framework_AuditEntry");

            migrationBuilder.DropTable(
                name: "Framework_DataProtectionKey");

            migrationBuilder.DropTable(
                name: "Framework_HandledEvent");

            migrationBuilder.DropTable(
                name: "Framework_Job");

            migrationBuilder.DropTable(
                name: "Framework_KeptForm");

            migrationBuilder.DropTable(
                name: "Framework_Lease");

            migrationBuilder.DropTable(
                name: "Framework_NumberSequence");

            migrationBuilder.DropTable(
                name: "Framework_OutboxMessage");

            migrationBuilder.DropTable(
                name: "Framework_ProcessedRequest");

            migrationBuilder.DropTable(
                name: "Framework_RecipeRun");

            migrationBuilder.DropTable(
                name: "Framework_SiteSetting");

            migrationBuilder.DropTable(
                name: "Framework_Stamp");

            migrationBuilder.DropTable(
                name: "Imports_RejectedRecord");

            migrationBuilder.DropTable(
                name: "Imports_RememberedMapping");

            migrationBuilder.DropTable(
                name: "Inquiries_Attachment");

            migrationBuilder.DropTable(
                name: "Inquiries_Inspection");

            migrationBuilder.DropTable(
                name: "Listings_ListingEvent");

            migrationBuilder.DropTable(
                name: "Listings_ListingFile");

            migrationBuilder.DropTable(
                name: "Listings_ListingOffer");

            migrationBuilder.DropTable(
                name: "Listings_ListingReport");

            migrationBuilder.DropTable(
                name: "Listings_ListingRight");

            migrationBuilder.DropTable(
                name: "Listings_ListingViewDay");

            migrationBuilder.DropTable(
                name: "Media_File");

            migrationBuilder.DropTable(
                name: "Notifications_Mail");

            migrationBuilder.DropTable(
                name: "Notifications_Notification");

            migrationBuilder.DropTable(
                name: "Notifications_Preference");

            migrationBuilder.DropTable(
                name: "Parties_ActiveParty");

            migrationBuilder.DropTable(
                name: "Parties_Evidence");

            migrationBuilder.DropTable(
                name: "Parties_FormerName");

            migrationBuilder.DropTable(
                name: "Parties_Invitation");

            migrationBuilder.DropTable(
                name: "Parties_JoinRequest");

            migrationBuilder.DropTable(
                name: "Parties_Member");

            migrationBuilder.DropTable(
                name: "Rights_Claim");

            migrationBuilder.DropTable(
                name: "Rights_Consent");

            migrationBuilder.DropTable(
                name: "Rights_Drawing");

            migrationBuilder.DropTable(
                name: "Rights_Ipc");

            migrationBuilder.DropTable(
                name: "Rights_LegalEvent");

            migrationBuilder.DropTable(
                name: "Rights_Person");

            migrationBuilder.DropTable(
                name: "Rights_Priority");

            migrationBuilder.DropTable(
                name: "Rights_Publication");

            migrationBuilder.DropTable(
                name: "Rights_Taxonomy");

            migrationBuilder.DropTable(
                name: "Rights_Text");

            migrationBuilder.DropTable(
                name: "Search_Change");

            migrationBuilder.DropTable(
                name: "Search_Epoch");

            migrationBuilder.DropTable(
                name: "Users_Consent");

            migrationBuilder.DropTable(
                name: "Users_RoleClaim");

            migrationBuilder.DropTable(
                name: "Users_Session");

            migrationBuilder.DropTable(
                name: "Users_UserClaim");

            migrationBuilder.DropTable(
                name: "Users_UserLogin");

            migrationBuilder.DropTable(
                name: "Users_UserPasskey");

            migrationBuilder.DropTable(
                name: "Users_UserRole");

            migrationBuilder.DropTable(
                name: "Users_UserToken");

            migrationBuilder.DropTable(
                name: "Content_Page");

            migrationBuilder.DropTable(
                name: "Imports_ImportRun");

            migrationBuilder.DropTable(
                name: "Inquiries_Message");

            migrationBuilder.DropTable(
                name: "Listings_Listing");

            migrationBuilder.DropTable(
                name: "Parties_Party");

            migrationBuilder.DropTable(
                name: "Rights_Right");

            migrationBuilder.DropTable(
                name: "Users_Role");

            migrationBuilder.DropTable(
                name: "Users_User");

            migrationBuilder.DropTable(
                name: "Inquiries_Inquiry");
        }
    }
}
